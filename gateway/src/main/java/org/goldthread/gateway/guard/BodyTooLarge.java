package org.goldthread.gateway.guard;

import org.springframework.core.io.buffer.DataBufferLimitException;

/** A request's body turned out larger than what is taken, while it was being read. */
public final class BodyTooLarge extends DataBufferLimitException {

    BodyTooLarge(long most) {
        super("More than " + most + " bytes");
    }
}
