package org.goldthread.audit.sheet;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.goldthread.kit.file.FileType;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Gives workbooks out as files that no browser keeps. */
final class Workbooks {

    private static final String NO_SNIFF = "X-Content-Type-Options";

    private Workbooks() {}

    static ResponseEntity<Resource> of(String name, ByteArrayResource content) {
        return headed(name).contentLength(content.contentLength()).body(content);
    }

    /** One that is written while it goes out. */
    static void send(HttpServletResponse response, String name, RoundWorkbooks.Writing writing) throws IOException {
        response.setContentType(FileType.XLSX.mediaType());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(NO_SNIFF, "nosniff");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition(name));
        writing.to(response.getOutputStream());
    }

    private static ResponseEntity.BodyBuilder headed(String name) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(FileType.XLSX.mediaType()))
                .cacheControl(CacheControl.noStore())
                .header(NO_SNIFF, "nosniff")
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(name));
    }

    private static String disposition(String name) {
        return ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString();
    }
}
