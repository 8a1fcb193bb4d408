package org.goldthread.audit.portable;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.goldthread.audit.returns.ReturnId;
import org.goldthread.audit.returns.web.ReturnFrames;
import org.goldthread.audit.returns.web.ReturnFrames.ReturnFrame;
import org.goldthread.audit.tool.Question;
import org.goldthread.audit.words.Done;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.web.PageRefused;
import org.goldthread.learning.web.Addresses;
import org.goldthread.learning.web.FormAgain;
import org.goldthread.pages.Form;
import org.goldthread.pages.PageWords;
import org.goldthread.pages.component.Link;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Taking a submitted return along, bringing one in, and whose signatures are trusted (A5). */
@Controller
@RequestMapping("/audits")
class PortablePages {

    private static final long LARGEST = 8L * 1024 * 1024;

    private final CarryingReturn carrying;
    private final ReturnFrames frames;
    private final Addresses addresses;
    private final JsonMapper json;

    PortablePages(CarryingReturn carrying, ReturnFrames frames, Addresses addresses, JsonMapper json) {
        this.carrying = carrying;
        this.frames = frames;
        this.addresses = addresses;
        this.json = json;
    }

    /** What became of a signed return, in the words of the questions. */
    record CarriedPage(
            String from,
            int taken,
            List<String> kept,
            List<String> unfit,
            List<String> local,
            int unknown,
            List<PortableReturn.PortableEvidence> evidence) {}

    /** A trusted key in the table. */
    record KeyLine(String kid, String partnership, String since) {}

    @GetMapping("/returns/{return}/signed")
    ResponseEntity<byte[]> export(Actor actor, @PathVariable("return") ReturnId id) {
        SignedReturn signed = carrying.export(actor, id).orElseThrow(PageRefused::new);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noStore())
                .header("Content-Disposition", "attachment; filename=\"signed-return.json\"")
                .body(json.writeValueAsString(signed).getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/returns/{return}/bring-in")
    String ask(Actor actor, @PathVariable("return") ReturnId id, Model model) {
        return show(actor, id, Form.blank(), null, model);
    }

    @PostMapping("/returns/{return}/bring-in")
    String bringIn(
            By by,
            @PathVariable("return") ReturnId id,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Model model,
            HttpServletResponse response)
            throws IOException {
        ReturnFrame frame = frames.of(by.actor(), id);
        return read(file)
                .then(signed -> carrying.bringIn(by, id, signed))
                .fold(
                        carried -> show(by.actor(), id, Form.blank(), page(frame, carried), model),
                        why -> show(by.actor(), id, FormAgain.with(Form.blank(), why, response, "file"), null, model));
    }

    private Outcome<SignedReturn> read(@Nullable MultipartFile file) throws IOException {
        if (file == null || file.isEmpty()) {
            return Outcome.refused(Refusal.invalid("file", "required", "Select the signed return"));
        }
        if (file.getSize() > LARGEST) {
            return Outcome.refused(Refusal.invalid("file", "too-large", "The file must be at most 8 MB"));
        }
        try {
            SignedReturn read = json.readValue(file.getBytes(), SignedReturn.class);
            return read == null ? noReturn() : Outcome.done(read);
        } catch (JacksonException wrong) {
            return noReturn();
        }
    }

    private static Outcome<SignedReturn> noReturn() {
        return Outcome.refused(
                Refusal.invalid("file", "unreadable", "This is no signed return as Goldthread writes it"));
    }

    private static CarriedPage page(ReturnFrame frame, CarryingReturn.Carried carried) {
        return new CarriedPage(
                carried.from().partnershipName() + ", " + carried.from().reference(),
                carried.report().taken().size(),
                words(frame, carried.report().kept()),
                words(frame, carried.report().unfit()),
                words(frame, carried.report().local()),
                carried.report().unknown().size(),
                carried.from().evidence());
    }

    private static List<String> words(ReturnFrame frame, List<String> questions) {
        return questions.stream()
                .map(id -> frame.tool().question(id).map(Question::text).orElse(id))
                .toList();
    }

    private String show(Actor actor, ReturnId id, Form form, @Nullable CarriedPage carried, Model model) {
        ReturnFrame frame = frames.of(actor, id, Link.here("From another partnership"));
        if (!frame.answers()) {
            throw new PageRefused(new Refusal.Missing());
        }
        model.addAttribute("frame", frame);
        model.addAttribute("form", form);
        model.addAttribute("carried", carried);
        return "audit/return-bring-in";
    }

    @GetMapping("/keys")
    String keys(@RequestParam(required = false) @Nullable String done, Model model) {
        Done.show(model, done);
        return showKeys(Form.blank(), model);
    }

    @PostMapping("/keys")
    String trust(
            By by, @RequestParam MultiValueMap<String, String> parameters, Model model, HttpServletResponse response) {
        Form form = Form.entered(parameters);
        String gone = form.text("distrust");
        Outcome<Integer> outcome = gone.isEmpty()
                ? carrying.trust(by, form.text("partnership"), form.text("keys"))
                : carrying.distrust(by, gone);
        return outcome.fold(
                number -> "redirect:/audits/keys?done=keys-changed",
                why -> showKeys(FormAgain.with(form, why, response, "partnership", "keys"), model));
    }

    private String showKeys(Form form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("crumbs", addresses.crumbs(Link.here("Keys of partnerships")));
        model.addAttribute(
                "keys",
                carrying.trusted().stream()
                        .map(key -> new KeyLine(key.kid(), key.partnership(), PageWords.date(key.since())))
                        .toList());
        return "audit/keys";
    }
}
