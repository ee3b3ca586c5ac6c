package org.openlearningexchange.analysis;

import org.apache.lucene.analysis.Analyzer;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.AnalyzerFactory;

/** Dutch, as asked for in a field that is stored by {@code exchange_nl}. */
@NamedComponent("exchange_nl_search")
public final class DutchSearchAnalyzerFactory implements AnalyzerFactory {

  @Override
  public Analyzer create() {
    return DutchText.asked();
  }
}
