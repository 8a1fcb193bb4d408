package org.example.trainingteam;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;

/** What the training team needs of a product; other fields of the event are ignored. */
record Product(String title, String template, String path, int version, List<String> learningPointIds) {

    private static final ObjectMapper JSON =
            new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    static Product read(byte[] json) throws IOException {
        return JSON.readValue(json, Product.class);
    }

    byte[] written() throws IOException {
        return JSON.writeValueAsBytes(this);
    }
}
