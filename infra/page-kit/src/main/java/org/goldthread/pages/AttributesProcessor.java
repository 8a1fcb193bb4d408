package org.goldthread.pages;

import java.util.Map;
import org.springframework.web.util.HtmlUtils;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.engine.AttributeName;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.element.AbstractAttributeTagProcessor;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.standard.expression.StandardExpressions;
import org.thymeleaf.templatemode.TemplateMode;

/** {@code gt:attributes="${map}"}: adds the map's attributes to the element, in place of equal ones. */
final class AttributesProcessor extends AbstractAttributeTagProcessor {

    private static final int AFTER_OTHER_ATTRIBUTES = 1200;

    AttributesProcessor(String prefix) {
        super(TemplateMode.HTML, prefix, null, false, "attributes", true, AFTER_OTHER_ATTRIBUTES, true);
    }

    @Override
    protected void doProcess(
            ITemplateContext context,
            IProcessableElementTag tag,
            AttributeName name,
            String expression,
            IElementTagStructureHandler structure) {
        Object given = StandardExpressions.getExpressionParser(context.getConfiguration())
                .parseExpression(context, expression)
                .execute(context);
        if (given instanceof Map<?, ?> attributes) {
            attributes.forEach((attribute, value) ->
                    structure.setAttribute(String.valueOf(attribute), HtmlUtils.htmlEscape(String.valueOf(value))));
        }
    }
}
