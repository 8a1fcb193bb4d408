package org.goldthread.kit.file;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Asks a ClamAV daemon by its {@code INSTREAM} command: pieces with their length before them, a zero at the end. */
final class ClamAv implements VirusScanner {

    private static final int CONNECT_MILLIS = 2_000;
    private static final int ANSWER_MILLIS = 30_000;
    private static final int PIECE = 32 * 1024;
    private static final int LONGEST_ANSWER = 1_024;

    private final String host;
    private final int port;

    ClamAv(String host, int port) {
        this.host = host;
        this.port = port;
    }

    @Override
    public Verdict scan(InputStream content) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), CONNECT_MILLIS);
            socket.setSoTimeout(ANSWER_MILLIS);
            DataOutputStream out = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream()));
            out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
            byte[] piece = new byte[PIECE];
            for (int read = content.read(piece); read >= 0; read = content.read(piece)) {
                if (read > 0) {
                    out.writeInt(read);
                    out.write(piece, 0, read);
                }
            }
            out.writeInt(0);
            out.flush();
            return verdict(new String(socket.getInputStream().readNBytes(LONGEST_ANSWER), StandardCharsets.US_ASCII));
        }
    }

    private static Verdict verdict(String answer) throws IOException {
        String words = answer.replace("\0", "").strip();
        if (words.endsWith(" OK")) {
            return Verdict.CLEAN;
        }
        if (words.endsWith(" FOUND")) {
            return Verdict.INFECTED;
        }
        throw new IOException("the scanner did not judge the file");
    }
}
