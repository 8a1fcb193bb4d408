package org.goldthread.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Made-up schools, for measurements with more agencies than the profile names. */
final class Schools {

    private Schools() {}

    /** So many of them as a table of agencies. */
    static String table(int number) {
        StringBuilder table = new StringBuilder("id,name,kind,basis,from,until,note\n");
        IntStream.rangeClosed(1, number)
                .forEach(each ->
                        table.append(id(each)).append(",School ").append(each).append(",school,EA 2002 s.175,,,\n"));
        return table.toString();
    }

    private static String id(int number) {
        return String.format("school-%03d", number);
    }

    /** An agency and so many schools. */
    static List<String> beside(String agency, int number) {
        List<String> all = new ArrayList<>(List.of(agency));
        IntStream.rangeClosed(1, number).mapToObj(Schools::id).forEach(all::add);
        return all;
    }
}
