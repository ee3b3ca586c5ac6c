package org.openlearningexchange.analysis;

import org.apache.lucene.analysis.Analyzer;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.AnalyzerFactory;

/** German, as asked for in a field that is stored by {@code exchange_de}. */
@NamedComponent("exchange_de_search")
public final class GermanSearchAnalyzerFactory implements AnalyzerFactory {

  @Override
  public Analyzer create() {
    return GermanText.asked();
  }
}
