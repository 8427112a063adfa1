/** What the thread runs that reads a capture apart from the caller's. */
import { parseArticles } from '../article/index.js';
import { answerQuestions } from '../store/index.js';

answerQuestions(parseArticles);
