package org.goldthread.learning.document;

import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * A finished PDF.
 *
 * @param name of the file, with its ending; never with a person's name in it
 * @param content its bytes; nobody changes them
 */
@SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
public record PdfDocument(String name, byte[] content) {

    /** The document as a download that no browser or proxy keeps. */
    public ResponseEntity<byte[]> download() {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header("X-Content-Type-Options", "nosniff")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(content);
    }
}
