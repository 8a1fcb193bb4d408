package org.goldthread.kit.file;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;

/** Reads one INSTREAM command as ClamAV's daemon does, and answers what it is told to. */
final class FakeClamAv implements AutoCloseable {

    private final ServerSocket server;
    private final CompletableFuture<Integer> received;

    FakeClamAv(String answer) throws IOException {
        server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        received = CompletableFuture.supplyAsync(() -> serve(answer));
    }

    private int serve(String answer) {
        try (Socket socket = server.accept()) {
            DataInputStream in = new DataInputStream(socket.getInputStream());
            byte[] command = in.readNBytes("zINSTREAM\0".length());
            if (!new String(command, StandardCharsets.US_ASCII).equals("zINSTREAM\0")) {
                return -1;
            }
            int all = 0;
            for (int length = in.readInt(); length > 0; length = in.readInt()) {
                all += in.readNBytes(length).length;
            }
            socket.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
            return all;
        } catch (IOException broken) {
            return -1;
        }
    }

    int port() {
        return server.getLocalPort();
    }

    int received() {
        return received.join();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
