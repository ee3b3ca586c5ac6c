package org.openlearningexchange.analysis;

import org.apache.lucene.analysis.Analyzer;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.AnalyzerFactory;

/**
 * German, as stored. Fields searched in it name {@code exchange_de_search} as their search
 * analyzer.
 */
@NamedComponent("exchange_de")
public final class GermanAnalyzerFactory implements AnalyzerFactory {

  @Override
  public Analyzer create() {
    return GermanText.stored();
  }
}
