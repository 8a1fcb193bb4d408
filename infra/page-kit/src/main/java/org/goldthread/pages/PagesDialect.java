package org.goldthread.pages;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.dialect.AbstractProcessorDialect;
import org.thymeleaf.dialect.IExpressionObjectDialect;
import org.thymeleaf.expression.IExpressionObjectFactory;
import org.thymeleaf.processor.IProcessor;

/**
 * What plain templates cannot say: {@code gt:words} (draws any content), {@code gt:attributes} (a map of attributes)
 * and the words of {@code #pages}.
 */
final class PagesDialect extends AbstractProcessorDialect implements IExpressionObjectDialect {

    private static final String WORDS = "pages";

    PagesDialect() {
        super("Goldthread pages", "gt", 1000);
    }

    @Override
    public Set<IProcessor> getProcessors(String prefix) {
        return Set.of(new WordsProcessor(prefix), new AttributesProcessor(prefix));
    }

    @Override
    public IExpressionObjectFactory getExpressionObjectFactory() {
        return new WordsFactory();
    }

    private static final class WordsFactory implements IExpressionObjectFactory {

        private final PageWords words = new PageWords();

        @Override
        public Set<String> getAllExpressionObjectNames() {
            return Set.of(WORDS);
        }

        @Override
        public @Nullable Object buildObject(IExpressionContext context, String name) {
            return WORDS.equals(name) ? words : null;
        }

        @Override
        public boolean isCacheable(String name) {
            return true;
        }
    }
}
