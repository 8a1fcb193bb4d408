package org.goldthread.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * Styles and scripts of every page. Their address holds a fingerprint of their content, so that browsers keep them
 * for good and fetch them anew when they change.
 */
public final class Assets {

    /** What security has to let everybody read. */
    public static final String PATTERN = "/assets/**";

    static final String LOCATION = "META-INF/resources/assets/";
    private static final List<String> FILES =
            List.of("pages.css", "pages.js", "start.js", "govuk-frontend.min.js", "favicon.svg");

    private final String version;

    private Assets(String version) {
        this.version = version;
    }

    /** The assets on the class path. */
    static Assets packaged() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String file : FILES) {
                digest.update(content(file));
            }
            return new Assets(HexFormat.of().formatHex(digest.digest()).substring(0, 12));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The fingerprint. */
    public String version() {
        return version;
    }

    /** The address of a file, the same at every service that has the same assets. */
    public String url(String file) {
        return "/assets/" + version + "/" + file;
    }

    private static byte[] content(String file) throws IOException {
        try (InputStream stream = Assets.class.getClassLoader().getResourceAsStream(LOCATION + file)) {
            if (stream == null) {
                throw new IOException("Missing asset " + file);
            }
            return stream.readAllBytes();
        }
    }
}
