import type * as vscode from 'vscode';

/** Where details go that a message has no room for. Holds no private text and no words from entries. */
export type Log = vscode.LogOutputChannel;
