package org.goldthread.kit.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * Says what an office document is by the parts that its package's directory names: what spreadsheets and word processors
 * open, however the package was streamed. Macros, passwords and packages that unpack to far more than they are worth are
 * nothing that the house takes.
 */
final class OfficePackage {

    private static final long LARGEST_UNPACKED = 200L * 1024 * 1024;
    private static final int MOST_ENTRIES = 5_000;
    private static final int BEGINNING = 1024;
    private static final String CONTENT_TYPES = "[Content_Types].xml";

    /** Parts whose kind says that a program runs when the document is opened, whatever they are called. */
    private static final List<String> PROGRAMS = List.of("macroenabled", "vbaproject", "ms-excel.macrosheet");

    private long unpacked;
    private boolean contentTypes;
    private Optional<FileType> type = Optional.empty();

    private OfficePackage() {}

    /** Empty where it is no document that the house takes, a damaged one among them. */
    static Optional<FileType> type(byte[] bytes) {
        OfficePackage read = new OfficePackage();
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                .get()) {
            List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
            if (entries.size() > MOST_ENTRIES) {
                return Optional.empty();
            }
            for (ZipArchiveEntry entry : entries) {
                if (!read.part(zip, entry)) {
                    return Optional.empty();
                }
            }
            for (ZipArchiveEntry entry : entries) {
                if (read.type.filter(FileType.XLSX::equals).isPresent() && !sound(zip, entry)) {
                    return Optional.empty();
                }
            }
        } catch (IOException | IllegalArgumentException damaged) {
            return Optional.empty();
        }
        return read.contentTypes ? read.type : Optional.empty();
    }

    /** Whether the part may be in what the house takes. */
    private boolean part(ZipFile zip, ZipArchiveEntry entry) throws IOException {
        String name = entry.getName();
        if (name.toLowerCase(Locale.ROOT).endsWith("vbaproject.bin")) {
            return false;
        }
        if (name.equals("word/document.xml")) {
            type = Optional.of(FileType.DOCX);
        } else if (name.equals("xl/workbook.xml")) {
            type = Optional.of(FileType.XLSX);
        }
        try (InputStream content = zip.getInputStream(entry)) {
            if (name.equals(CONTENT_TYPES)) {
                contentTypes = true;
                return plain(content);
            }
            return counted(content);
        }
    }

    private boolean counted(InputStream content) throws IOException {
        byte[] piece = new byte[16 * 1024];
        for (int read = content.read(piece); read >= 0; read = content.read(piece)) {
            unpacked += read;
            if (unpacked > LARGEST_UNPACKED) {
                return false;
            }
        }
        return true;
    }

    /** Whether a workbook's part, where it is XML, can be read; old drawings, XML in name alone, are drawings only. */
    private static boolean sound(ZipFile zip, ZipArchiveEntry entry) throws IOException {
        boolean drawn = LegacyDrawing.isCalled(entry.getName());
        try (InputStream content = zip.getInputStream(entry)) {
            byte[] begins = content.readNBytes(BEGINNING);
            if (!drawn && !isXml(begins)) {
                return true;
            }
            drawn |= LegacyDrawing.begins(begins);
        }
        try (InputStream content = zip.getInputStream(entry)) {
            return drawn ? LegacyDrawing.harmless(content) : WorkbookPart.sound(content);
        }
    }

    /** XML begins with an element, after a byte-order mark or spaces at most. */
    private static boolean isXml(byte[] begins) {
        for (byte one : begins) {
            if (one == '<' || one > ' ') {
                return one == '<';
            }
        }
        return begins.length == BEGINNING;
    }

    /** Whether the list of the parts' kinds names no program; it is short in every real document. */
    private boolean plain(InputStream content) throws IOException {
        byte[] listed = content.readNBytes(1024 * 1024);
        unpacked += listed.length;
        String words = new String(listed, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
        return content.read() < 0 && PROGRAMS.stream().noneMatch(words::contains);
    }
}
