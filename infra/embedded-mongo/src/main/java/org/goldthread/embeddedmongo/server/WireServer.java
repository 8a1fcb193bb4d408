package org.goldthread.embeddedmongo.server;

import de.bwaldvogel.mongo.wire.MongoWireMessageEncoder;
import de.bwaldvogel.mongo.wire.MongoWireProtocolHandler;
import de.bwaldvogel.mongo.wire.MongoWireReplyEncoder;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Listens for MongoDB's wire protocol and hands requests to the backend. */
public final class WireServer implements AutoCloseable {

    private static final int IO_THREADS = 2;
    private static final int CLOSING_SECONDS = 5;

    private final EventLoopGroup loops;
    private final ExecutorService requests;
    private final ChannelGroup connections;
    private final Channel listener;

    /**
     * Listens at once.
     *
     * @throws UncheckedIOException when the address cannot be bound, with the cause in it
     */
    public WireServer(StoreBackend backend, InetSocketAddress address) {
        loops = new MultiThreadIoEventLoopGroup(IO_THREADS, daemons("io"), NioIoHandler.newFactory());
        requests = Executors.newCachedThreadPool(daemons("request"));
        connections = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);
        ChannelFuture bound = new ServerBootstrap()
                .group(loops)
                .channel(NioServerSocketChannel.class)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childHandler(new ChannelInitializer<SocketChannel>() {
                    @Override
                    protected void initChannel(SocketChannel connection) {
                        connection
                                .pipeline()
                                .addLast(new MongoWireReplyEncoder())
                                .addLast(new MongoWireMessageEncoder())
                                .addLast(new MongoWireProtocolHandler())
                                .addLast(new RequestHandler(backend, requests, connections));
                    }
                })
                .bind(address)
                .awaitUninterruptibly();
        listener = bound.channel();
        if (!bound.isSuccess()) {
            stopThreads();
            throw new UncheckedIOException(
                    bound.cause() instanceof IOException cause ? cause : new IOException(bound.cause()));
        }
    }

    private static ThreadFactory daemons(String purpose) {
        AtomicInteger number = new AtomicInteger();
        return task -> {
            Thread thread = new Thread(task, "embedded-mongo-" + purpose + "-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }

    /** Where it listens. */
    public InetSocketAddress address() {
        return (InetSocketAddress) listener.localAddress();
    }

    /** Takes no more requests, lets those in hand finish for a few seconds and closes every connection. */
    @Override
    public void close() {
        listener.close().syncUninterruptibly();
        requests.shutdown(); // no interrupts: one would close the file under the other commands
        try {
            requests.awaitTermination(CLOSING_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        connections.close().awaitUninterruptibly();
        stopThreads();
    }

    private void stopThreads() {
        requests.shutdown();
        loops.shutdownGracefully(0, CLOSING_SECONDS, TimeUnit.SECONDS).awaitUninterruptibly();
    }
}
