package org.openlearningexchange.analysis;

import org.apache.lucene.analysis.Analyzer;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.AnalyzerFactory;

/**
 * Any language, as stored. Fields searched in it name {@code exchange_folded_search} as their
 * search analyzer.
 */
@NamedComponent("exchange_folded")
public final class FoldedAnalyzerFactory implements AnalyzerFactory {

  @Override
  public Analyzer create() {
    return FoldedText.stored();
  }
}
