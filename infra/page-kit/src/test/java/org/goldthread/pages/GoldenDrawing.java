package org.goldthread.pages;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What to draw for a fixture.
 *
 * @param fragment the fragment with its parameters, as a template names it
 * @param variables what the parameters name
 */
record GoldenDrawing(String fragment, Map<String, @Nullable Object> variables) {

    static GoldenDrawing of(String fragment, @Nullable Object... namesAndValues) {
        Map<String, @Nullable Object> variables = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            variables.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return new GoldenDrawing(fragment, variables);
    }
}
