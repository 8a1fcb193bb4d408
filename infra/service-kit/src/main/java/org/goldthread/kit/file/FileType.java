package org.goldthread.kit.file;

/** The kinds of file that the house takes. What a file is, its content says, never its name. */
public enum FileType {
    PDF("application/pdf", "pdf", "PDF"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx", "Word (DOCX)"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx", "Excel (XLSX)"),
    CSV("text/csv", "csv", "CSV"),
    TXT("text/plain", "txt", "plain text"),
    PNG("image/png", "png", "PNG"),
    JPEG("image/jpeg", "jpg", "JPEG"),
    JSON("application/json", "json", "JSON");

    private final String mediaType;
    private final String extension;
    private final String words;

    FileType(String mediaType, String extension, String words) {
        this.mediaType = mediaType;
        this.extension = extension;
        this.words = words;
    }

    public String mediaType() {
        return mediaType;
    }

    public String extension() {
        return extension;
    }

    /** What people call it. */
    public String words() {
        return words;
    }
}
