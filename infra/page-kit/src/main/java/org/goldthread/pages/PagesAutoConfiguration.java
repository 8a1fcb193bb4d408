package org.goldthread.pages;

import java.time.Duration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Gives a servlet application the frame, the fragments' dialect and the assets; it has to offer a {@link SiteContext}. */
@AutoConfiguration(before = ThymeleafAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
public class PagesAutoConfiguration {

    @Bean
    Assets assets() {
        return Assets.packaged();
    }

    @Bean
    PagesDialect pagesDialect() {
        return new PagesDialect();
    }

    @Bean
    WebMvcConfigurer pagesConfigurer(SiteContext context, Assets assets) {
        return new PagesConfigurer(context, assets);
    }

    private record PagesConfigurer(SiteContext context, Assets assets) implements WebMvcConfigurer {

        @Override
        public void addInterceptors(InterceptorRegistry registry) {
            registry.addInterceptor(new SiteInterceptor(context, assets))
                    .excludePathPatterns(Assets.PATTERN, "/api/**");
        }

        @Override
        public void addViewControllers(ViewControllerRegistry registry) {
            registry.addViewController("/accessibility").setViewName("pages/accessibility");
            registry.addViewController("/accessibility/help").setViewName("pages/help");
            registry.addViewController("/accessibility/privacy").setViewName("pages/privacy");
        }

        @Override
        public void addResourceHandlers(ResourceHandlerRegistry registry) {
            registry.addResourceHandler("/assets/" + assets.version() + "/**")
                    .addResourceLocations("classpath:/" + Assets.LOCATION)
                    .setCacheControl(CacheControl.maxAge(Duration.ofDays(365))
                            .cachePublic()
                            .immutable());
            registry.addResourceHandler("/assets/*/**")
                    .addResourceLocations("classpath:/" + Assets.LOCATION)
                    .setCacheControl(CacheControl.noCache())
                    .resourceChain(true)
                    .addResolver(new OtherVersionResolver());
        }
    }
}
