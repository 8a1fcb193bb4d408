package org.goldthread.kit;

import com.github.f4b6a3.uuid.UuidCreator;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Identifiers: time-ordered (UUIDv7) for what is new, name-based (UUIDv5) for what follows from something that exists. */
public final class Ids {

    private static final UUID HOUSE = UUID.fromString("6f1d9b52-5d0b-5c0f-9c35-1f0a6f0e7a11");

    private Ids() {}

    public static UUID next() {
        return UuidCreator.getTimeOrderedEpoch();
    }

    /** The same parts always give the same id, so that doing a thing twice makes one thing. */
    public static UUID from(Object... parts) {
        StringBuilder name = new StringBuilder();
        for (Object part : parts) {
            name.append(part).append('\u001f');
        }
        return UuidCreator.getNameBasedSha1(HOUSE, name.toString().getBytes(StandardCharsets.UTF_8));
    }
}
