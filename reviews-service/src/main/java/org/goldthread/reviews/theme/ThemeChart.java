package org.goldthread.reviews.theme;

import java.util.List;
import org.goldthread.pages.component.Content;
import org.springframework.web.util.HtmlUtils;

/** A bar for each theme, drawn by the server: how often it was found, and how much of that came back. */
final class ThemeChart {

    private static final int WIDTH = 720;
    private static final int LABEL = 300;
    private static final int ROW = 28;
    private static final int BAR = 16;
    private static final int MOST = 12;
    private static final int AXIS = 24;

    private ThemeChart() {}

    /** One bar. */
    record Bar(String name, int total, int repeated) {}

    /** The picture, with the same in words for those who cannot see it; at most twelve bars. */
    static Content of(List<Bar> bars, String title) {
        List<Bar> shown = bars.stream().limit(MOST).toList();
        int most = Math.max(1, shown.stream().mapToInt(Bar::total).max().orElse(1));
        int height = shown.size() * ROW + AXIS;
        StringBuilder svg = new StringBuilder(
                "<svg role=\"img\" viewBox=\"0 0 " + WIDTH + " " + height + "\" width=\"" + WIDTH + "\" height=\""
                        + height
                        + "\" font-family=\"arial, sans-serif\" aria-labelledby=\"themes-title themes-words\" xmlns=\"http://www.w3.org/2000/svg\">");
        svg.append("<title id=\"themes-title\">").append(escaped(title)).append("</title>");
        svg.append("<desc id=\"themes-words\">");
        shown.forEach(bar -> svg.append(escaped(bar.name() + ": " + bar.total() + " findings, " + bar.repeated()
                + " of them repeat an earlier one. ")));
        svg.append("</desc>");
        for (int i = 0; i < shown.size(); i++) {
            bar(svg, shown.get(i), i * ROW, most);
        }
        svg.append(
                "<text x=\"" + LABEL + "\" y=\"" + (height - 6)
                        + "\" font-size=\"13\" fill=\"#484949\">Number of findings; the darker part repeats earlier ones</text>");
        return Content.html(svg.append("</svg>").toString());
    }

    private static void bar(StringBuilder svg, Bar bar, int y, int most) {
        int room = WIDTH - LABEL - 40;
        int length = Math.max(2, bar.total() * room / most);
        int dark = bar.total() == 0 ? 0 : bar.repeated() * length / bar.total();
        int middle = y + BAR / 2 + 9;
        svg.append("<text x=\"" + (LABEL - 8) + "\" y=\"" + middle
                        + "\" text-anchor=\"end\" font-size=\"14\" fill=\"#0b0c0c\">")
                .append(escaped(bar.name().length() > 42 ? bar.name().substring(0, 41) + "…" : bar.name()))
                .append("</text>");
        rect(svg, LABEL, y + 4, length, "#8eb8dc");
        if (dark > 0) {
            rect(svg, LABEL, y + 4, dark, "#0b3c49");
        }
        svg.append("<text x=\"" + (LABEL + length + 6) + "\" y=\"" + middle + "\" font-size=\"14\" fill=\"#0b0c0c\">")
                .append(bar.total())
                .append("</text>");
    }

    private static void rect(StringBuilder svg, int x, int y, int width, String colour) {
        svg.append("<rect x=\"" + x + "\" y=\"" + y + "\" width=\"" + width + "\" height=\"" + BAR + "\" fill=\""
                + colour + "\"></rect>");
    }

    private static String escaped(String words) {
        return HtmlUtils.htmlEscape(words);
    }
}
