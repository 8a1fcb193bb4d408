package org.goldthread.kit.web;

import java.util.Map;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.webmvc.error.DefaultErrorAttributes;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.WebRequest;

/** Lets the page of what somebody may not do say why, where the refusal has a sentence for them. */
public final class ErrorWords extends DefaultErrorAttributes {

    static final String WHY = ErrorWords.class.getName() + ".why";

    @Override
    public Map<String, Object> getErrorAttributes(WebRequest request, ErrorAttributeOptions options) {
        Map<String, Object> told = super.getErrorAttributes(request, options);
        Object why = request.getAttribute(WHY, RequestAttributes.SCOPE_REQUEST);
        if (why != null) {
            told.put("why", why);
        }
        return told;
    }
}
