package org.goldthread.audit.portable;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How returns are signed.
 *
 * @param signingKeyFile the own key (JWK, ES256), made there if it does not exist; the service's own store where absent
 */
@ConfigurationProperties("goldthread.audits.portable")
public record PortableProperties(@Nullable Path signingKeyFile) {}
