package org.goldthread.local.server;

import java.nio.file.Path;
import java.time.Duration;

/**
 * Everything that is needed to start a process, and to start it again after a crash.
 *
 * @param name what people call it; its log file is named so too
 * @param command what to run
 * @param folder its working folder
 * @param log where its output goes
 * @param port the port by which it is reached
 * @param ready how to tell that it is ready
 * @param limit how long it may take to be ready
 */
public record Launch(String name, JavaCommand command, Path folder, Path log, int port, Probe ready, Duration limit) {}
