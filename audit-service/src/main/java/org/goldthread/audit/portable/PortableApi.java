package org.goldthread.audit.portable;

import io.swagger.v3.oas.annotations.Operation;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.goldthread.audit.returns.BringingIn;
import org.goldthread.audit.returns.ReturnId;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.web.Answers;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Portable returns for agencies' systems, and the public keys by which anybody checks them (A5). */
@RestController
class PortableApi {

    private final CarryingReturn carrying;

    PortableApi(CarryingReturn carrying) {
        this.carrying = carrying;
    }

    /**
     * What became of a signed return.
     *
     * @param from reference of the return that it was
     */
    record BroughtView(String partnership, String from, String agency, BringingIn.Report questions) {
        static BroughtView of(CarryingReturn.Carried carried) {
            return new BroughtView(
                    carried.from().partnershipName(),
                    carried.from().reference(),
                    carried.from().agency(),
                    carried.report());
        }
    }

    /** A partnership's key that is trusted. */
    record TrustedKey(String kid, String partnership, Instant since) {}

    /** All of them. */
    record TrustedKeys(List<TrustedKey> items) {}

    /** A key set as another partnership publishes it. */
    record TrustBody(@Nullable String partnership, @Nullable String keys) {}

    @GetMapping("/audits/keys.json")
    @Operation(
            operationId = "readSigningKeys",
            summary = "The public keys by which this installation's returns are checked")
    ResponseEntity<String> keys() {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(carrying.published());
    }

    @GetMapping("/api/audits/v1/returns/{return}/signed")
    @Operation(
            operationId = "exportSignedReturn",
            summary = "The own submitted return, signed (RFC 7515, flattened JSON)")
    ResponseEntity<Object> export(Actor actor, @PathVariable("return") ReturnId id) {
        return carrying.export(actor, id).fold(signed -> ResponseEntity.ok(signed), Answers::refused);
    }

    @PostMapping("/api/audits/v1/returns/{return}/signed")
    @Operation(
            operationId = "bringInSignedReturn",
            summary = "Bring a signed return of another partnership into this one",
            description =
                    "Same question ids are filled in, to be confirmed; what is answered here already stays; questions"
                            + " of this tool alone stay open; moderation is never brought in")
    ResponseEntity<Object> bringIn(By by, @PathVariable("return") ReturnId id, @RequestBody SignedReturn signed) {
        return carrying.bringIn(by, id, signed)
                .fold(carried -> ResponseEntity.ok(BroughtView.of(carried)), Answers::refused);
    }

    @GetMapping("/api/audits/v1/trusted-keys")
    @Operation(operationId = "listTrustedKeys", summary = "Keys of other partnerships whose signed returns are taken")
    TrustedKeys trusted() {
        return new TrustedKeys(carrying.trusted().stream()
                .map(key -> new TrustedKey(key.kid(), key.partnership(), key.since()))
                .toList());
    }

    @PostMapping("/api/audits/v1/trusted-keys")
    @Operation(operationId = "trustKeys", summary = "Trust the keys that another partnership publishes")
    ResponseEntity<Object> trust(By by, @RequestBody TrustBody body) {
        return carrying.trust(by, body.partnership(), body.keys())
                .fold(
                        number -> ResponseEntity.created(URI.create("/api/audits/v1/trusted-keys"))
                                .body(trusted()),
                        Answers::refused);
    }
}
