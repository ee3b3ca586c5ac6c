package org.openlearningexchange.analysis;

import org.apache.lucene.analysis.Analyzer;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.AnalyzerFactory;

/** Swedish, as asked for in a field that is stored by {@code exchange_sv}. */
@NamedComponent("exchange_sv_search")
public final class SwedishSearchAnalyzerFactory implements AnalyzerFactory {

  @Override
  public Analyzer create() {
    return SwedishText.asked();
  }
}
