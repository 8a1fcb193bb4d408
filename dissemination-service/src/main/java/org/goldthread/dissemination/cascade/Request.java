package org.goldthread.dissemination.cascade;

import java.util.List;

/**
 * One thing that the plan asks agencies to do: whom to reach, what for, how, and what would show that it worked.
 *
 * @param audience in words
 * @param methods in words
 */
public record Request(String audience, String purpose, List<String> methods, String measureOfSuccess) {

    public Request {
        methods = List.copyOf(methods);
    }
}
