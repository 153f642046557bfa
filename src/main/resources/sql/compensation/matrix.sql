-- By what does guideline g recommend? One JSON object, a piece of statements over it.
jsonb_build_object('measure', g.measure, 'ratingBands', g.rating_bands, 'positionBands', g.position_bands, 'cells', g.cells,
    'planCompletion', g.plan_completion, 'mandatoryLearning', g.mandatory_learning)
