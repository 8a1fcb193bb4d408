package org.goldthread.gateway.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keeps what the store holds unreadable: AES-256-GCM, a fresh 96-bit nonce a value, bound to the place where the value
 * stands so that a sealed value moved elsewhere does not open. Keys are derived from the secret with HKDF (RFC 5869).
 */
public final class Seal {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKeySpec sealing;
    private final SecretKeySpec marking;

    /** A seal for one purpose; seals of different purposes do not open each other's values. */
    public Seal(String secret, String purpose) {
        byte[] extracted = hmac(
                new SecretKeySpec("goldthread".getBytes(StandardCharsets.UTF_8), "HmacSHA256"),
                secret.getBytes(StandardCharsets.UTF_8));
        SecretKeySpec root = new SecretKeySpec(extracted, "HmacSHA256");
        this.sealing = new SecretKeySpec(expand(root, purpose + "/seal"), "AES");
        this.marking = new SecretKeySpec(expand(root, purpose + "/mark"), "HmacSHA256");
        Arrays.fill(extracted, (byte) 0);
    }

    /** Nonce and ciphertext of {@code plain}, which opens only with the same {@code place}. */
    public byte[] seal(byte[] plain, String place) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, place).doFinal(plain);
            return ByteBuffer.allocate(nonce.length + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException noCipher) {
            throw new IllegalStateException("AES-GCM is not available", noCipher);
        }
    }

    /** What was sealed; empty if it was sealed with another key, for another place, or was changed. */
    public Optional<byte[]> open(byte[] sealed, String place) {
        if (sealed.length < NONCE_BYTES + TAG_BITS / 8) {
            return Optional.empty();
        }
        try {
            byte[] nonce = Arrays.copyOf(sealed, NONCE_BYTES);
            return Optional.of(cipher(Cipher.DECRYPT_MODE, nonce, place)
                    .doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES));
        } catch (GeneralSecurityException notOurs) {
            return Optional.empty();
        }
    }

    /** A keyed mark that is the same for the same text, from which the text cannot be told. */
    public String mark(String text) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(hmac(marking, text.getBytes(StandardCharsets.UTF_8)));
    }

    /** A random name that cannot be guessed: 256 bits, safe in addresses and cookies. */
    public static String randomName() {
        byte[] some = new byte[32];
        RANDOM.nextBytes(some);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(some);
    }

    private Cipher cipher(int mode, byte[] nonce, String place) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, sealing, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private static byte[] expand(SecretKeySpec root, String purpose) {
        return hmac(root, (purpose + "\u0001").getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] hmac(SecretKeySpec key, byte[] text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(text);
        } catch (GeneralSecurityException noMac) {
            throw new IllegalStateException("HMAC-SHA-256 is not available", noMac);
        }
    }
}
