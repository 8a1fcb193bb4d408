package org.goldthread.audit.sheet;

import java.nio.charset.StandardCharsets;
import org.goldthread.kit.file.FileType;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Gives workbooks out as files that no browser keeps. */
final class Workbooks {

    private Workbooks() {}

    static ResponseEntity<Resource> of(String name, ByteArrayResource content) {
        return headed(name).contentLength(content.contentLength()).body(content);
    }

    /** One that is written while it goes out. */
    static ResponseEntity<StreamingResponseBody> streamed(String name, RoundWorkbooks.Writing writing) {
        return headed(name).body(writing::to);
    }

    private static ResponseEntity.BodyBuilder headed(String name) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(FileType.XLSX.mediaType()))
                .cacheControl(CacheControl.noStore())
                .header("X-Content-Type-Options", "nosniff")
                .header(
                        "Content-Disposition",
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString());
    }
}
