package org.goldthread.local.supervision;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** A process for tests: listens on the port that it is given, and crashes when it is sent an exclamation mark. */
final class SmallServer {

    private SmallServer() {}

    @SuppressWarnings("InfiniteLoopStatement")
    public static void main(String... arguments) throws IOException {
        try (ServerSocket server =
                new ServerSocket(Integer.parseInt(arguments[0]), 5, InetAddress.getLoopbackAddress())) {
            while (true) {
                try (Socket socket = server.accept()) {
                    if (socket.getInputStream().read() == '!') {
                        Runtime.getRuntime().halt(9);
                    }
                }
            }
        }
    }
}
