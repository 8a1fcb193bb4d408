package org.goldthread.local.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.ResourceType;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The broker's access rules")
class BrokerAccessTests {

    private final List<AclBinding> rules = BrokerAccess.rules("leeds");

    @Test
    @DisplayName("let each topic be written by exactly one client")
    void oneWriterEach() {
        assertThat(rules.stream()
                        .filter(rule -> rule.entry().operation() == AclOperation.WRITE)
                        .map(rule ->
                                rule.pattern().name() + " by " + rule.entry().principal()))
                .containsExactlyInAnyOrder(
                        "leeds.goldthread.reviews.events by User:reviews-service",
                        "leeds.goldthread.audits.events by User:audit-service",
                        "leeds.goldthread.dissemination.events by User:dissemination-service",
                        "leeds.goldthread.monitoring.events by User:monitoring-service",
                        "leeds.goldthread.dissemination.published by User:dissemination-service");
    }

    @Test
    @DisplayName("let the training team do nothing but read what is published")
    void trainingTeam() {
        assertThat(rules.stream()
                        .filter(rule -> rule.entry().principal().equals("User:training-team"))
                        .map(rule ->
                                rule.entry().operation() + " " + rule.pattern().resourceType() + " "
                                        + rule.pattern().name()))
                .containsExactlyInAnyOrder(
                        "READ TOPIC leeds.goldthread.dissemination.published", "READ GROUP training-team");
    }

    @Test
    @DisplayName("only allow, name every topic in full, and give nobody the cluster")
    void noWildcards() {
        assertThat(rules).allSatisfy(rule -> {
            assertThat(rule.entry().permissionType()).isEqualTo(AclPermissionType.ALLOW);
            assertThat(rule.pattern().name()).isNotEqualTo("*");
            assertThat(rule.pattern().resourceType()).isIn(ResourceType.TOPIC, ResourceType.GROUP);
        });
    }
}
