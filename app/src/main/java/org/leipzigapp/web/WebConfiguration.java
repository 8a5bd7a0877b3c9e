package org.leipzigapp.web;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;
import org.apache.catalina.core.StandardHost;
import org.leipzigapp.city.TheCity;
import org.leipzigapp.content.LiveContent;
import org.leipzigapp.content.Reading;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The parts that every page is made with. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

  @Bean
  Texts texts(TheCity city, @Value("${leipzigapp.pack}") Path pack) {
    return new Texts(pack, Set.copyOf(city.city().languages()));
  }

  @Bean
  CityFiles cityFiles(TheCity city, @Value("${leipzigapp.pack}") Path pack) {
    return new CityFiles(city, pack);
  }

  @Bean
  Assets assets(CityFiles city) {
    return new Assets(city);
  }

  @Bean
  Pages pages(Texts texts, TheCity city, Assets assets, LiveContent content, Clock clock) {
    return new Pages(new Renderer(), texts, city, assets, content, clock);
  }

  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> plainErrors() {
    return factory -> factory.addContextCustomizers(context ->
        ((StandardHost) context.getParent()).setErrorReportValveClass(PlainErrorValve.class.getName()));
  }

  @Override
  public void addFormatters(FormatterRegistry registry) {
    registry.addConverter(new ToReading());
  }

  /** Readings stand in paths. */
  private static final class ToReading implements Converter<String, Reading> {

    @Override
    public Reading convert(String tag) {
      if (!Reading.isTag(tag)) {
        throw new NotFound();
      }
      return Reading.of(tag);
    }
  }
}
