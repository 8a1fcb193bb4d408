package org.goldthread.pages;

import java.util.List;
import org.goldthread.pages.component.Choice;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Pages that show every component in the words of the product. */
@Controller
class DemoController {

    private static final List<Choice> AGENCIES = List.of(
            Choice.of("police", "West Midlands Police"),
            Choice.of("icb", "NHS Birmingham and Solihull").hint("Integrated care board"),
            Choice.of("council", "Solihull Council"));

    @GetMapping("/reviews/register")
    String blank(Model model) {
        return page(model, Form.blank());
    }

    @PostMapping("/reviews/register")
    String register(@RequestParam MultiValueMap<String, String> entered, Model model) {
        Form form = Form.entered(entered);
        return page(
                model,
                form.with(Problems.of(
                                new Problem("startedOn", "Started on must include a day, a month and a year"),
                                new Problem("title", "Enter a title"),
                                new Problem("agencies", "Select at least one agency"))
                        .inOrder("title", "agencies", "startedOn")));
    }

    private static String page(Model model, Form form) {
        model.addAttribute("form", form);
        model.addAttribute("agencies", AGENCIES);
        return "demo/register";
    }
}
