package org.openlearningexchange.analysis;

import org.apache.lucene.analysis.Analyzer;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.AnalyzerFactory;

/**
 * Dutch, as stored. Fields searched in it name {@code exchange_nl_search} as their search analyzer.
 */
@NamedComponent("exchange_nl")
public final class DutchAnalyzerFactory implements AnalyzerFactory {

  @Override
  public Analyzer create() {
    return DutchText.stored();
  }
}
