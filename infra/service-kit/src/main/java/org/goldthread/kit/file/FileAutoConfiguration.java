package org.goldthread.kit.file;

import java.time.Clock;
import net.javacrumbs.shedlock.core.LockProvider;
import org.goldthread.kit.store.House;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** Gives a service its file store; nothing is made in the database until the first file comes. */
@AutoConfiguration(afterName = "org.goldthread.kit.autoconfigure.HouseAutoConfiguration")
@EnableConfigurationProperties(FileProperties.class)
public class FileAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    VirusScanner virusScanner(FileProperties properties) {
        return properties.virusScanner();
    }

    @Bean
    FileStore fileStore(House house, VirusScanner scanner) {
        return new FileStore(house, scanner);
    }

    @Bean
    FileSweep fileSweep(FileStore files, LockProvider leases, Clock clock) {
        return new FileSweep(files, leases, clock);
    }
}
