package org.goldthread.embeddedmongo.server;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.MongoServerException;
import de.bwaldvogel.mongo.wire.message.ClientRequest;
import de.bwaldvogel.mongo.wire.message.MessageHeader;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import de.bwaldvogel.mongo.wire.message.MongoReply;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.group.ChannelGroup;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.goldthread.embeddedmongo.disk.FileFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers one connection's requests on a thread of their own, so that a command that waits (for a lock, for the disk)
 * keeps no other connection waiting. Neither commands nor documents are logged: they may hold personal data.
 */
final class RequestHandler extends SimpleChannelInboundHandler<ClientRequest> {

    private static final Logger log = LoggerFactory.getLogger(RequestHandler.class);

    private static final int INTERNAL_ERROR = 1;

    private final AtomicInteger replies = new AtomicInteger();
    private final StoreBackend backend;
    private final Executor requests;
    private final ChannelGroup connections;

    RequestHandler(StoreBackend backend, Executor requests, ChannelGroup connections) {
        this.backend = backend;
        this.requests = requests;
        this.connections = connections;
    }

    @Override
    public void channelActive(ChannelHandlerContext context) throws Exception {
        connections.add(context.channel());
        super.channelActive(context);
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) throws Exception {
        backend.handleClose(context.channel());
        super.channelInactive(context);
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, ClientRequest request) {
        try {
            requests.execute(() -> answer(context, request));
        } catch (RejectedExecutionException e) {
            log.debug("a request came while the store was closing", e);
            close(context);
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        log.warn("closing the connection of a client that cannot be understood: {}", cause.toString());
        close(context);
    }

    private void answer(ChannelHandlerContext context, ClientRequest request) {
        MessageHeader header =
                new MessageHeader(replies.incrementAndGet(), request.getHeader().getRequestID());
        if (request instanceof MongoMessage message) {
            send(
                    context,
                    new MongoMessage(
                            request.getChannel(),
                            header,
                            reply(request, message.getDatabaseName(), message.getDocument())));
        } else if (request instanceof MongoQuery query
                && query.getCollectionName().equals("$cmd")) {
            Document asked = query.getQuery().get("$query") instanceof Document wrapped ? wrapped : query.getQuery();
            send(context, new MongoReply(header, List.of(reply(request, query.getDatabaseName(), asked)), 0));
        } else {
            close(context);
        }
    }

    private static void send(ChannelHandlerContext context, Object message) {
        context.writeAndFlush(message).addListener(ChannelFutureListener.CLOSE_ON_FAILURE);
    }

    private static void close(ChannelHandlerContext context) {
        context.close().addListener(done -> log.debug("closed the connection {}", context.channel()));
    }

    private Document reply(ClientRequest request, String database, Document command) {
        String name = command.keySet().iterator().next();
        try {
            return backend.handleCommand(request.getChannel(), database, name, command);
        } catch (MongoServerError e) {
            return error(e.getCode(), e.getMessageWithoutErrorCode()).append("codeName", e.getCodeName());
        } catch (MongoServerException e) {
            return error(0, e.getMessageWithoutErrorCode());
        } catch (FileFailure e) {
            log.error("{}", e.sentence());
            return error(INTERNAL_ERROR, e.sentence());
        } catch (RuntimeException e) {
            log.error("command {} failed inside the store", name, e);
            return error(INTERNAL_ERROR, "the embedded store failed: " + e);
        }
    }

    private static Document error(int code, String sentence) {
        Document error = new Document("ok", 0.0).append("errmsg", sentence);
        return code == 0 ? error : error.append("code", code);
    }
}
