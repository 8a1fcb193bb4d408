package org.goldthread.embeddedmongo.disk;

import java.util.Arrays;

/** Immutable bytes in unsigned order: the keys and values of every map of the store. */
public final class Bytes implements Comparable<Bytes> {

    /** No bytes at all: before every other value. */
    public static final Bytes EMPTY = new Bytes(new byte[0]);

    private final byte[] value;

    private Bytes(byte[] value) {
        this.value = value;
    }

    /** Wraps the array, which the caller gives away. */
    public static Bytes owning(byte... value) {
        return new Bytes(value);
    }

    byte[] array() {
        return value;
    }

    /** The number of bytes. */
    public int length() {
        return value.length;
    }

    /** These bytes followed by others. */
    public Bytes plus(Bytes more) {
        byte[] joined = Arrays.copyOf(value, value.length + more.value.length);
        System.arraycopy(more.value, 0, joined, value.length, more.value.length);
        return new Bytes(joined);
    }

    /** These bytes with each bit turned over, which turns the order round. */
    public Bytes complement() {
        byte[] turned = new byte[value.length];
        for (int i = 0; i < turned.length; i++) {
            turned[i] = (byte) ~value[i];
        }
        return new Bytes(turned);
    }

    /**
     * The smallest bytes that come after everything that begins with these.
     *
     * @throws IllegalStateException when nothing does, as these are empty or consist of 0xFF alone
     */
    public Bytes after() {
        for (int i = value.length - 1; i >= 0; i--) {
            if (value[i] != (byte) 0xFF) {
                byte[] next = Arrays.copyOf(value, i + 1);
                next[i]++;
                return new Bytes(next);
            }
        }
        throw new IllegalStateException("nothing comes after " + this);
    }

    @Override
    public int compareTo(Bytes other) {
        return Arrays.compareUnsigned(value, other.value);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bytes bytes && Arrays.equals(value, bytes.value);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(value);
    }

    @Override
    public String toString() {
        return Arrays.toString(value);
    }
}
