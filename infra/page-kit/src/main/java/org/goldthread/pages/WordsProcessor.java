package org.goldthread.pages;

import org.goldthread.pages.component.Content;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.engine.AttributeName;
import org.thymeleaf.engine.TemplateModel;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.element.AbstractAttributeTagProcessor;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.standard.expression.Fragment;
import org.thymeleaf.standard.expression.StandardExpressions;
import org.thymeleaf.templatemode.TemplateMode;

/** {@code gt:words="${content}"}: the element's body becomes words, trusted markup or a template's piece. */
final class WordsProcessor extends AbstractAttributeTagProcessor {

    private static final int LIKE_TEXT = 1300;

    WordsProcessor(String prefix) {
        super(TemplateMode.HTML, prefix, null, false, "words", true, LIKE_TEXT, true);
    }

    @Override
    protected void doProcess(
            ITemplateContext context,
            IProcessableElementTag tag,
            AttributeName name,
            String expression,
            IElementTagStructureHandler structure) {
        Content content = Content.of(StandardExpressions.getExpressionParser(context.getConfiguration())
                .parseExpression(context, expression)
                .execute(context));
        if (content instanceof Content.Piece piece) {
            draw(piece.fragment(), structure);
        } else {
            structure.setBody(content.markup(), false);
        }
    }

    private static void draw(Fragment fragment, IElementTagStructureHandler structure) {
        TemplateModel model = fragment.getTemplateModel();
        if (model == null) {
            structure.setBody("", false);
            return;
        }
        if (fragment.getParameters() != null) {
            fragment.getParameters().forEach(structure::setLocalVariable);
        }
        structure.setTemplateData(model.getTemplateData());
        structure.setBody(model, true);
    }
}
