package org.goldthread.kit.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import net.javacrumbs.shedlock.core.LockProvider;
import net.javacrumbs.shedlock.provider.mongo.MongoLockProvider;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.bson.Document;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.store.House;
import org.goldthread.kit.store.TestHouse;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The file store")
class FileStoreIT {

    private static final FileLimits ALL = FileLimits.of(FileType.values());

    private final House house = TestHouse.fresh();
    private final FileStore files = new FileStore(house, VirusScanner.OFF);

    private Outcome<StoredFile> take(byte[] bytes, String name) throws IOException {
        return files.take(new ByteArrayInputStream(bytes), name, ALL, "file");
    }

    private static String code(Outcome<?> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        Refusal why = ((Outcome.Refused<?>) outcome).why();
        return why instanceof Refusal.Invalid invalid
                ? invalid.problems().get(0).code()
                : why.code();
    }

    private long kept() {
        return house.database().getCollection("files.files").countDocuments()
                + house.database().getCollection("files.chunks").countDocuments();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zip(String... names) throws IOException {
        return zipOf("<x/>", names);
    }

    private static byte[] zipOf(String content, String... names) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(utf8(content));
            }
        }
        return bytes.toByteArray();
    }

    /** Packed with lengths of eight bytes after the content, as programs do that do not know how long it gets. */
    private static byte[] streamed(String... names) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
            zip.setUseZip64(Zip64Mode.Always);
            for (String name : names) {
                zip.putArchiveEntry(new ZipArchiveEntry(name));
                zip.write(utf8("<x/>"));
                zip.closeArchiveEntry();
            }
        }
        return bytes.toByteArray();
    }

    static byte[] bytesOf(String kind) throws IOException {
        return switch (kind) {
            case "pdf" -> utf8("%PDF-1.7\n%\u00e2\u00e3\n1 0 obj\n");
            case "png" -> HexFormat.of().parseHex("89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489");
            case "jpeg" -> HexFormat.of().parseHex("ffd8ffe000104a46494600010100000100010000ffdb");
            case "docx" -> zip("[Content_Types].xml", "word/document.xml");
            case "xlsx" -> zip("[Content_Types].xml", "xl/workbook.xml");
            case "xlsx-streamed" -> streamed("[Content_Types].xml", "xl/workbook.xml");
            case "macros-renamed" ->
                zipOf(
                        "<Types><Override PartName=\"/xl/w.bin\" ContentType=\"application/vnd.ms-office.vbaProject\"/></Types>",
                        "[Content_Types].xml",
                        "xl/workbook.xml",
                        "xl/w.bin");
            case "docm" -> zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin");
            case "zip" -> zip("readme.txt");
            case "csv" -> utf8("Date,Event\n3/12/2026,Visit\n");
            case "csv-windows" -> "Date;Event\n3/12/2026;Café £5\n".getBytes(Charset.forName("windows-1252"));
            case "csv-utf16" -> "Date,Event\n3/12/2026,Visit\n".getBytes(StandardCharsets.UTF_16);
            case "txt" -> utf8("A note without any table in it");
            case "json" -> utf8("  {\"entries\": []}");
            case "html" -> utf8("<!DOCTYPE html><html><script>alert(1)</script></html>");
            case "svg" -> utf8("<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>");
            case "exe" -> HexFormat.of().parseHex("4d5a90000300000004000000ffff0000b800000000000000");
            case "ole" -> HexFormat.of().parseHex("d0cf11e0a1b11ae1000000000000000000000000000000003e000300feff0900");
            case "binary" -> HexFormat.of().parseHex("000102030405060708090a0b0c0d0e0f101112131415");
            default -> throw new IllegalArgumentException(kind);
        };
    }

    @DisplayName("knows a file by its content and names it so, whatever it is called")
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "pdf, PDF",
        "png, PNG",
        "jpeg, JPEG",
        "docx, DOCX",
        "xlsx, XLSX",
        "xlsx-streamed, XLSX",
        "csv, CSV",
        "csv-windows, CSV",
        "csv-utf16, CSV",
        "txt, TXT",
        "json, JSON"
    })
    void takes(String kind, FileType type) throws IOException {
        byte[] bytes = bytesOf(kind);
        StoredFile file = take(bytes, "invoice.exe").orThrow();

        assertThat(file.type()).isEqualTo(type);
        assertThat(file.name()).isEqualTo("invoice." + type.extension());
        assertThat(file.size()).isEqualTo(bytes.length);
        assertThat(file.sha256()).isEqualTo(HexFormat.of().formatHex(sha256(bytes)));
        assertThat(files.find(file.id())).contains(file);
        try (InputStream content = files.open(file)) {
            assertThat(content.readAllBytes()).isEqualTo(bytes);
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (java.security.NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @DisplayName("refuses what it does not take, though it is called a PDF, and keeps nothing of it")
    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"docm", "macros-renamed", "zip", "html", "svg", "exe", "ole", "binary"})
    void refuses(String kind) throws IOException {
        assertThat(code(take(bytesOf(kind), "report.pdf"))).isEqualTo("wrong-kind");
        assertThat(kept()).isZero();
    }

    @Test
    @DisplayName("takes 10 MiB and not a byte more, and nothing empty")
    void limits() throws IOException {
        byte[] most = new byte[(int) FileLimits.LARGEST];
        java.util.Arrays.fill(most, (byte) 'a');
        assertThat(take(most, "most.txt").isDone()).isTrue();
        long before = kept();
        byte[] more = java.util.Arrays.copyOf(most, most.length + 1);
        assertThat(code(take(more, "more.txt"))).isEqualTo("too-large");
        assertThat(code(take(new byte[0], "empty.txt"))).isEqualTo("empty");
        assertThat(kept()).isEqualTo(before);
    }

    @Test
    @DisplayName("takes a workbook with comments and refuses one whose drawing, whatever it is called, leads elsewhere")
    void drawings() throws IOException {
        assertThat(take(workbook("xl/drawings/vmlDrawing1.vml", LegacyDrawingTests.COMMENT), "comments.xlsx")
                        .isDone())
                .isTrue();
        String leads = LegacyDrawingTests.COMMENT.replace("<v:shape ", "<v:shape href=\"https://elsewhere.example/\" ");
        for (String name : List.of("xl/drawings/vmlDrawing1.vml", "xl/drawings/DRAWING.VML", "xl/drawings/note.xml")) {
            assertThat(code(take(workbook(name, leads), "leads.xlsx"))).as(name).isEqualTo("wrong-kind");
        }
        assertThat(code(take(
                        workbook(
                                "xl/drawings/_rels/vmlDrawing1.vml.rels",
                                "<Relationships><Relationship TargetMode=\"External\" Target=\"x\"/></Relationships>"),
                        "fetches.xlsx")))
                .isEqualTo("wrong-kind");
    }

    private static byte[] workbook(String part, String content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : List.of("[Content_Types].xml", "xl/workbook.xml", part)) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(utf8(name.equals(part) ? content : "<x/>"));
            }
        }
        return bytes.toByteArray();
    }

    @Test
    @DisplayName("refuses a zip bomb")
    void bomb() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            byte[] zeros = new byte[1024 * 1024];
            for (int i = 0; i < 201; i++) {
                zip.write(zeros);
            }
        }
        assertThat(code(take(bytes.toByteArray(), "small.xlsx"))).isEqualTo("wrong-kind");
    }

    @DisplayName("makes names harmless")
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            ../../etc/passwd          | passwd.txt
            C:\\temp\\report.final.pdf | report final.txt
            re"port: x                | report x.txt
            ....                      | file.txt
            Überblick <b>.docx        | Überblick b.txt
            """)
    void names(String given, String cleaned) throws IOException {
        assertThat(take(bytesOf("txt"), given).orThrow().name()).isEqualTo(cleaned);
    }

    @Test
    @DisplayName("takes nothing that the scanner finds infected, and nothing at all while it does not answer")
    void scanner() throws IOException {
        FileStore infected = new FileStore(house, content -> VirusScanner.Verdict.INFECTED);
        FileStore away = new FileStore(house, content -> {
            throw new IOException("connection refused");
        });

        assertThat(code(infected.take(new ByteArrayInputStream(bytesOf("pdf")), "a.pdf", ALL, "file")))
                .isEqualTo("infected");
        assertThat(code(away.take(new ByteArrayInputStream(bytesOf("pdf")), "a.pdf", ALL, "file")))
                .isEqualTo("not-scanned");
        assertThat(kept()).isZero();
    }

    @Test
    @DisplayName("speaks ClamAV's protocol: pieces with their length, the verdict by its last word")
    void clamAv() throws IOException {
        byte[] large = new byte[100_000];
        List<String> answers = List.of(
                "stream: OK\0", "stream: Eicar-Test-Signature FOUND\0", "INSTREAM size limit exceeded. ERROR\0");
        for (String answer : answers) {
            try (FakeClamAv server = new FakeClamAv(answer)) {
                ClamAv scanner = new ClamAv("127.0.0.1", server.port());
                if (answer.contains("ERROR")) {
                    org.assertj.core.api.Assertions.assertThatThrownBy(
                                    () -> scanner.scan(new ByteArrayInputStream(large)))
                            .isInstanceOf(IOException.class);
                } else {
                    assertThat(scanner.scan(new ByteArrayInputStream(large)))
                            .isEqualTo(
                                    answer.contains("OK") ? VirusScanner.Verdict.CLEAN : VirusScanner.Verdict.INFECTED);
                }
                assertThat(server.received()).isEqualTo(large.length);
            }
        }
    }

    @Test
    @DisplayName("sweeps what was never accepted because its taking broke off")
    void sweeps() throws IOException {
        StoredFile good = take(bytesOf("pdf"), "good.pdf").orThrow();
        house.database()
                .getCollection("files.files")
                .updateOne(
                        com.mongodb.client.model.Filters.eq(
                                "_id",
                                take(bytesOf("txt"), "half.txt").orThrow().id()),
                        com.mongodb.client.model.Updates.set("metadata.accepted", false));

        assertThat(files.sweep(Instant.now().minusSeconds(3600))).isZero();
        assertThat(files.sweep(Instant.now().plusSeconds(60))).isEqualTo(1);
        assertThat(files.find(good.id())).isPresent();
    }

    @Test
    @DisplayName("sweeps a file that nobody names a day after it was taken, and never one that somebody names")
    void sweepsUnnamed() throws IOException {
        StoredFile left = take(bytesOf("pdf"), "left.pdf").orThrow();
        StoredFile deep = take(bytesOf("pdf"), "deep.pdf").orThrow();
        StoredFile written = take(bytesOf("txt"), "written.txt").orThrow();
        StoredFile said = take(bytesOf("txt"), "said.txt").orThrow();
        house.database()
                .getCollection("returns")
                .insertOne(new Document("evidence", List.of(new Document("file", deep.id()))));
        house.database().getCollection("drafts").insertOne(new Document("form", "{\"file\":\"" + written.id() + "\"}"));
        house.database().getCollection("events").insertOne(new Document("subject", said.id()));
        LockProvider leases = new MongoLockProvider(house.database());
        Clock now = Clock.systemUTC();

        assertThat(files.sweepUnnamed(now.instant().minus(Duration.ofDays(1)))).isZero();
        new FileSweep(files, leases, Clock.offset(now, Duration.ofHours(25))).sweep();

        assertThat(files.find(deep.id())).isPresent();
        assertThat(files.find(written.id())).isPresent();
        assertThat(files.find(left.id())).isEmpty();
        assertThat(files.find(said.id())).as("the log names nothing").isEmpty();
        assertThat(kept()).as("two files with a piece each").isEqualTo(4);

        StoredFile later = take(bytesOf("pdf"), "later.pdf").orThrow();
        new FileSweep(files, leases, Clock.offset(now, Duration.ofHours(50))).sweep();
        assertThat(files.find(later.id())).as("once a day").isPresent();
        assertThat(files.sweepUnnamed(now.instant().plus(Duration.ofHours(49)))).isEqualTo(1);
        assertThat(files.find(deep.id())).isPresent();
    }
}
