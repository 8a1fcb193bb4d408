package org.goldthread.audit.questionnaire;

import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.stereotype.Component;

/** Makes what cannot be guessed. */
@Component
class Secrets {

    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int CODE = 14;
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 18;

    private final SecureRandom random = new SecureRandom();

    /** Fourteen letters and digits that are not mistaken for each other: 69 bits. */
    String code() {
        StringBuilder code = new StringBuilder(CODE);
        for (int i = 0; i < CODE; i++) {
            code.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return code.toString();
    }

    String key() {
        return bytes(KEY_BYTES);
    }

    String nonce() {
        return bytes(NONCE_BYTES);
    }

    private String bytes(int number) {
        byte[] made = new byte[number];
        random.nextBytes(made);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(made);
    }
}
