package org.goldthread.kit.event;

import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;

/**
 * Starts listening beside the application, and again for as long as it does not succeed: a service starts and does its
 * work also while the broker or Keycloak, whose token the broker asks for, is away.
 */
public final class ListenerLifecycle implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ListenerLifecycle.class);
    private static final long AGAIN_SECONDS = 5;

    private final Supplier<AbstractMessageListenerContainer<String, byte[]>> containers;
    private volatile boolean running;
    private volatile @Nullable AbstractMessageListenerContainer<String, byte[]> container;
    private @Nullable Thread watch;

    public ListenerLifecycle(Supplier<AbstractMessageListenerContainer<String, byte[]>> containers) {
        this.containers = containers;
    }

    @Override
    public void start() {
        running = true;
        Thread watching = new Thread(this::watch, "listening");
        watching.setDaemon(true);
        watching.start();
        watch = watching;
    }

    @Override
    public void stop() {
        running = false;
        Thread watching = watch;
        if (watching != null) {
            watching.interrupt();
        }
        AbstractMessageListenerContainer<String, byte[]> known = container;
        if (known != null) {
            known.stop();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Whether there is a consumer at work now. */
    public boolean isListening() {
        AbstractMessageListenerContainer<String, byte[]> known = container;
        return known != null && known.isRunning();
    }

    private void watch() {
        try {
            while (running) {
                if (!isListening()) {
                    tryToListen();
                }
                TimeUnit.SECONDS.sleep(AGAIN_SECONDS);
            }
        } catch (InterruptedException stopping) {
            LOG.debug("Listening stops");
        }
    }

    private void tryToListen() {
        try {
            AbstractMessageListenerContainer<String, byte[]> fresh = containers.get();
            fresh.start();
            container = fresh;
            LOG.info("Listening to events");
        } catch (RuntimeException away) {
            LOG.warn("Listening to events is not possible yet and is tried again: {}", away.toString());
        }
    }
}
