package org.goldthread.dissemination.product.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.goldthread.dissemination.FrameworkWords;
import org.goldthread.dissemination.LearningNavigation;
import org.goldthread.dissemination.Sent;
import org.goldthread.dissemination.product.Product;
import org.goldthread.dissemination.product.ProductState;
import org.goldthread.dissemination.product.Products;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.web.CsvFile;
import org.goldthread.pages.Listing;
import org.goldthread.pages.component.Choice;
import org.goldthread.pages.component.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of guides and other products. */
@Controller
class ProductListPages {

    private static final int SIZE = 25;
    private static final String PATH = "/dissemination/products";

    private final Products products;
    private final FrameworkWords words;

    ProductListPages(Products products, FrameworkWords words) {
        this.products = products;
        this.words = words;
    }

    /** One line of the list. */
    record Line(Product product, Tag state) {}

    @GetMapping(PATH)
    String list(Actor actor, @RequestParam MultiValueMap<String, String> parameters, Model model) {
        Listing listing = listing(parameters);
        List<Product> found = found(listing);
        Listing counted = listing.counted(found.size());
        model.addAttribute("listing", counted);
        model.addAttribute(
                "products",
                counted.pageOf(found).stream()
                        .map(product -> new Line(product, ProductTags.of(product)))
                        .toList());
        model.addAttribute(
                "states",
                Stream.concat(
                                Stream.of(Choice.of("", "All")),
                                Arrays.stream(ProductState.values())
                                        .map(state -> Choice.of(state.word(), state.words())))
                        .toList());
        model.addAttribute(
                "templates",
                Stream.concat(Stream.of(Choice.of("", "All kinds")), words.templateChoices().stream())
                        .toList());
        model.addAttribute("sub", LearningNavigation.of(actor, "products"));
        return "dissemination/products";
    }

    @GetMapping("/dissemination/products.csv")
    void csv(@RequestParam MultiValueMap<String, String> parameters, HttpServletResponse response) throws IOException {
        CsvFile.send(
                response,
                "products.csv",
                List.of("Title", "Kind", "From", "State", "Version", "Published on", "Address"),
                found(listing(parameters)),
                product -> CsvFile.cells(
                        product.title(),
                        product.templateName(),
                        product.learning().activityReference(),
                        product.state().words(),
                        product.lastVersion(),
                        product.publishedOn(),
                        product.path()));
    }

    private static Listing listing(MultiValueMap<String, String> parameters) {
        return Listing.of(PATH, parameters, SIZE, "title", "state", "kind");
    }

    private List<Product> found(Listing listing) {
        Comparator<Product> order = switch (listing.sort()) {
            case "state" -> Comparator.comparing(Product::state);
            case "kind" -> Comparator.comparing(Product::templateName);
            default -> Comparator.comparing((Product product) -> product.title().toLowerCase(Locale.UK));
        };
        return products
                .list(new Products.Filter(
                        state(listing.filter("state")),
                        Sent.orNull(listing.filter("template")),
                        Sent.orNull(listing.filter("text"))))
                .stream()
                .sorted(listing.descending() ? order.reversed() : order)
                .toList();
    }

    private static @Nullable ProductState state(String word) {
        return Arrays.stream(ProductState.values())
                .filter(state -> state.word().equals(word))
                .findFirst()
                .orElse(null);
    }
}
