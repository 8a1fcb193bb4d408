package org.goldthread.kit.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.goldthread.kit.Refusal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.request.ServletWebRequest;

@DisplayName("The page of what somebody may not do")
class ErrorWordsTests {

    @Test
    @DisplayName("says why in the refusal's own sentence")
    void saysWhy() throws IOException {
        assertThat(told(new Refusal.Forbidden("not-yours-to-change", "Only the agency itself answers")))
                .contains("Only the agency itself answers");
    }

    @Test
    @DisplayName("says nothing of what is not the reader's to know")
    void saysNothing() throws IOException {
        assertThat(told(new Refusal.Missing())).doesNotContain("why=");
    }

    private static String told(Refusal why) throws IOException {
        MockHttpServletRequest request = new MockHttpServletRequest();
        new Faults().pageRefused(new PageRefused(why), request, new MockHttpServletResponse());
        return new ErrorWords()
                .getErrorAttributes(new ServletWebRequest(request), ErrorAttributeOptions.defaults())
                .toString();
    }
}
