package org.goldthread.monitoring.projection;

import com.mongodb.client.MongoCollection;
import org.goldthread.kit.store.House;

/**
 * One making of all projections. A rebuild fills the next generation beside the one that is read, then everybody reads
 * that.
 *
 * @param number from 1
 */
public record Generation(House house, int number) {

    /** A collection of this generation. */
    public <T> MongoCollection<T> collection(String name, Class<T> type) {
        return house.collection(name + "_" + number, type);
    }
}
