package org.goldthread.kit.autoconfigure;

import org.goldthread.kit.neighbour.NeighbourAccess;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Import;

/** Calls to neighbours, where there are any. */
@AutoConfiguration(
        afterName = "org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientAutoConfiguration")
@ConditionalOnProperty("goldthread.identity.client-id")
@Import(NeighbourAccess.class)
public class NeighbourAutoConfiguration {}
