package org.goldthread.gateway.session;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.web.server.session.SpringSessionWebSessionStore;
import org.springframework.web.server.session.DefaultWebSessionManager;
import org.springframework.web.server.session.WebSessionManager;

/** Puts the stored sessions under WebFlux. */
@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

    @Bean
    WebSessionManager webSessionManager(StoredSessions sessions, SessionCookie cookie, Clock clock) {
        SpringSessionWebSessionStore<StoredSession> store = new SpringSessionWebSessionStore<>(sessions);
        store.setClock(clock);
        DefaultWebSessionManager manager = new DefaultWebSessionManager();
        manager.setSessionStore(store);
        manager.setSessionIdResolver(cookie);
        return manager;
    }
}
