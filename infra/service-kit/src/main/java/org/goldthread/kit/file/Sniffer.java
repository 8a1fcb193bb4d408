package org.goldthread.kit.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.tika.Tika;

/** Says what a file is by its content. */
final class Sniffer {

    /** How much of a file's beginning is enough. */
    static final int HEAD = 64 * 1024;

    private static final String ZIP = "application/zip";

    private static final class Detector {
        static final Tika TIKA = new Tika();
    }

    private Sniffer() {}

    /** How the whole of a file is read again. */
    @FunctionalInterface
    interface Again {
        InputStream open() throws IOException;
    }

    /**
     * The kind of file.
     *
     * @param head its first {@link #HEAD} bytes
     * @return empty for every kind that the house does not take, macros, protected documents and zip bombs among them
     */
    static Optional<FileType> type(byte[] head, Again again) {
        String seen = Detector.TIKA.detect(head);
        return switch (seen) {
            case "application/pdf" -> Optional.of(FileType.PDF);
            case "image/png" -> Optional.of(FileType.PNG);
            case "image/jpeg" -> Optional.of(FileType.JPEG);
            case ZIP, "application/x-tika-ooxml" -> office(again);
            case "application/json", "text/plain", "text/csv" -> text(head);
            default -> seen.startsWith("text/x-") ? text(head) : Optional.empty();
        };
    }

    private static Optional<FileType> office(Again again) {
        try (InputStream content = again.open()) {
            return OfficePackage.type(content.readAllBytes());
        } catch (IOException away) {
            throw new UncheckedIOException(away);
        }
    }

    private static Optional<FileType> text(byte[] head) {
        String words = decoded(head);
        if (words.indexOf('\u0000') >= 0) {
            return Optional.empty();
        }
        String start = words.stripLeading();
        if (start.startsWith("{") || start.startsWith("[")) {
            return Optional.of(FileType.JSON);
        }
        if (start.startsWith("<")) {
            return Optional.empty();
        }
        return Optional.of(isTable(words) ? FileType.CSV : FileType.TXT);
    }

    private static boolean isTable(String words) {
        List<String> lines =
                words.lines().filter(line -> !line.isBlank()).limit(20).toList();
        for (char separator : new char[] {',', ';', '\t', '|'}) {
            long with = lines.stream()
                    .filter(line -> line.chars().filter(c -> c == separator).count() >= 1)
                    .count();
            if (!lines.isEmpty() && lines.get(0).indexOf(separator) >= 0 && with * 2 >= lines.size()) {
                return true;
            }
        }
        return false;
    }

    /** As UTF-8 or UTF-16 where it is that, else as Windows writes in England. */
    private static String decoded(byte[] head) {
        if (head.length >= 2
                && ((head[0] == (byte) 0xFF && head[1] == (byte) 0xFE)
                        || (head[0] == (byte) 0xFE && head[1] == (byte) 0xFF))) {
            return new String(head, StandardCharsets.UTF_16);
        }
        CharsetDecoder strict = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer into = CharBuffer.allocate(head.length + 1);
        CoderResult result = strict.decode(ByteBuffer.wrap(head), into, false);
        try {
            if (result.isError()) {
                result.throwException();
            }
            return into.flip().toString();
        } catch (CharacterCodingException other) {
            return new String(head, Charset.forName("windows-1252"));
        }
    }
}
