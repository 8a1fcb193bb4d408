package org.goldthread.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Signing in and out through real Keycloak, and what a gateway that crashes does to it (X1). */
@ExtendWith(Stacks.class)
@DisplayName("A session")
class SessionIT {

    @Test
    @DisplayName("begins at the page that was asked for")
    void returnsToThePage(Stack stack, Chromium chromium) {
        try (Visitor link = chromium.nobody(true)) {
            link.open("/impact");
            assertThat(link.atKeycloak()).isTrue();
            link.fillSignIn("link-health");
            assertThat(link.path()).isEqualTo("/impact");
            assertThat(link.page().locator(".gt-person").innerText())
                    .contains(stack.profile().agency("bsol-icb").orElseThrow().name());
        }
    }

    @Test
    @DisplayName("ends here and at Keycloak: the next visit asks for the password again")
    void signOut(Chromium chromium) {
        try (Visitor officer = chromium.signIn("officer")) {
            officer.press("Sign out");
            officer.page().waitForURL("**/signed-out");
            officer.open("/");
            assertThat(officer.atKeycloak()).isTrue();
            assertThat(officer.page().locator("input[name=username]").count()).isPositive();
        }
    }

    @Test
    @DisplayName("survives a crash of the gateway")
    void survivesTheGateway(Stack stack, Chromium chromium) {
        try (Visitor officer = chromium.as("officer", true)) {
            officer.open("/");
            stack.crash("gateway");
            assertThat(officer.open("/impact")).isEqualTo(200);
            assertThat(officer.path()).isEqualTo("/impact");
        }
    }
}
